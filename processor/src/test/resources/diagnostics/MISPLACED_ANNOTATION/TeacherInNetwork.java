package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(
      @Teacher Features video); // expect: @Teacher is not allowed on 'video': it belongs on a parameter of a loss in a @Distillation
}
