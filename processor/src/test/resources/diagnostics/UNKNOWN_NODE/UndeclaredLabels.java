package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

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
  @CrossEntropy Loss answers(
      @Student Scores answer,
      Labels annotated); // expect: Declare them: @Annotated Labels annotated();
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
