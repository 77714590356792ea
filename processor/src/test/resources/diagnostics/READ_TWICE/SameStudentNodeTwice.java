package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.loss.answer.VanillaDistillationLoss",
    signature = "student Scores(classes), student Scores(classes) -> Loss()")
@interface SelfAgreement {
  double temperature() default 1;
  boolean temperatureSquared() default false;
}

@Network
interface Answerer {
  @Dimension int vocabulary();
  @Dimension int answers();
  @Input(shape = "words") Tokens question();
  @Embedding(vocabulary = "vocabulary", units = "64") Sequence words(Tokens question);
  @MeanPooling Features sentence(Sequence words);
  @Logits(classes = "answers") Scores answer(Features sentence);
}

@Distillation(teacher = Answerer.class, student = Answerer.class)
interface Distilled {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
  @SelfAgreement Loss agreement(
      @Student Scores answer,
      @Student("answer") Scores own); // expect: 'agreement' reads 'answer' twice
}
