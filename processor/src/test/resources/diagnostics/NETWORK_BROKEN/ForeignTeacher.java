package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Own {
  @Dimension int vocabulary();
  @Dimension int answers();
  @Input(shape = "words") Tokens question();
  @Embedding(vocabulary = "vocabulary", units = "64") Sequence words(Tokens question);
  @MeanPooling Features sentence(Sequence words);
  @Logits(classes = "answers") Scores answer(Features sentence);
}

@Distillation(
    teacher = Answerer.class, // expect: The teacher 'Answerer' comes from another module and has errors: [NO_OUTPUT] 'Answerer' has no output
    student = Own.class)
interface Distilled {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
