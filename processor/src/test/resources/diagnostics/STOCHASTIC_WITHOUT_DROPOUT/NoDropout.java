package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.loss.answer.CrossEntropyLoss",
    signature = "teacher ScorePasses(passes, classes), student Scores(classes) -> Loss()")
@interface Uncertainty {}

@Network
interface Answerer {
  @Input(shape = "64") Features sentence();
  @Logits(classes = "10") Scores answer(Features sentence);
}

@Distillation(teacher = Answerer.class, student = Answerer.class)
interface Distilled {
  @Uncertainty
  Loss ranking(
      @Teacher("answer") @Stochastic(passes = 5) ScorePasses passes, // expect: 'ranking' reads several passes of 'answer', which would all be equal: it depends on no stochastic node of 'Answerer'
      @Student("answer") Scores own);
}
