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
  @Dropout Features dropped(Features sentence);
  @Dense(units = "32") Features hidden(Features dropped);
  @Logits(classes = "10") Scores answer(Features hidden);
  @Dropout Features later(Features hidden);
  @Logits(classes = "10") Scores other(Features later);
}

@Distillation(teacher = Answerer.class, student = Answerer.class)
interface Distilled {
  @Uncertainty
  Loss ranking(
      @Teacher("answer") @Stochastic(passes = 5, at = "hidden") ScorePasses passes, // expect: 'ranking' reads several passes of 'answer', which would all be equal: 'hidden' is a @Dense, which is not stochastic
      @Student("answer") Scores own);
}
