package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Kind(axes = {"passes", "classes"}, passesOf = String.class)
interface Runs {}

@Operation(
    implementation = "org.distill4j.runtime.loss.answer.CrossEntropyLoss",
    signature = "teacher Runs(passes, classes), student Scores(classes) -> Loss()")
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
      @Teacher("answer") @Stochastic(passes = 5) Runs passes, // expect: The kind 'Runs' is declared as passes of 'String', which is not a kind; its own axes are passes, classes
      @Student("answer") Scores own);
}
