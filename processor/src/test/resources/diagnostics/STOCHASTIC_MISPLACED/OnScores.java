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
  @VanillaDistillation
  Loss softAnswers(
      @Teacher @Stochastic(passes = 5) Scores answer, // expect: @Stochastic is not allowed on 'answer' of 'softAnswers': Scores does not hold passes of another kind
      @Student("answer") Scores own);
}
