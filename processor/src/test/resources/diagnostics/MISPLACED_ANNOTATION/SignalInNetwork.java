package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Reader {
  @Input(shape = "8") Features video();
  @Signal(shape = "8") // expect: @Signal is not allowed on 'other'
  Features other();
  @Logits(classes = "10") Scores answer(Features video);
}
