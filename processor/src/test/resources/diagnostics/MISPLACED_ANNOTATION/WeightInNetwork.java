package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Weight(2) // expect: @Weight is not allowed on 'answer': it belongs on a method of a @Distillation
  @Logits(classes = "10") Scores answer(Features video);
}
