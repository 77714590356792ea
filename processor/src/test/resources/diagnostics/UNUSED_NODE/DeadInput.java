package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Input(shape = "8") Features audio(); // expect: Nothing reads 'audio' (input)
  @Logits(classes = "10") Scores answer(Features video);
}
