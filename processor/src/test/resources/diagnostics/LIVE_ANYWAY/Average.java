package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

@Live // expect: @Live on 'Averaged' has no effect: the values of a teacher with @MovingAverage are computed in each step
@MovingAverage
@Distillation(teacher = Answerer.class, student = Answerer.class)
interface Averaged {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
