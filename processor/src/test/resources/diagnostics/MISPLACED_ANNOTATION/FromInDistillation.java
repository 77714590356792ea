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
  @Annotated Labels annotated();
  @CrossEntropy Loss answers(
      @From("answer") Scores own, // expect: @From is not allowed on 'own': it belongs on a parameter of a @Network
      Labels annotated);
}
