package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  Features hidden(Features video); // expect: 'hidden' has no annotation that defines its value
  @Logits(classes = "10") Scores answer(Features hidden);
}
