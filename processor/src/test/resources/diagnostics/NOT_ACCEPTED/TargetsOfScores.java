package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Estimator {
  @Input(shape = "8") Features video();
  @Regression(values = "2") Values places(Features video);
  @Logits(classes = "2") Scores answer(Features video);
}

@Distillation(teacher = Estimator.class, student = Estimator.class)
interface Estimated {
  @Annotated Targets annotated();
  @SquaredError
  Loss wrong(@Student Scores answer, Targets annotated); // expect: @SquaredError cannot compute 'Loss' from (Scores, Targets)
  @HuberError Loss places(@Teacher Values places, @Student("places") Values own);
}
