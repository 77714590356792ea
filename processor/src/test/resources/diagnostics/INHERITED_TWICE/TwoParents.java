package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Left {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

@Network
interface Right {
  @Input(shape = "8") Features video();
  @Logits(classes = "20") Scores answer(Features video);
}

@Network
interface Both extends Left, Right { // expect: 'Both' inherits 'answer' from both 'Left' and 'Right'
  @Override @Input(shape = "8") Features video();
}
