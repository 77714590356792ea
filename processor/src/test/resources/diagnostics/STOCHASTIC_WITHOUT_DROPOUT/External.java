package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@External
interface Encoder {
  @Input(shape = "pieces") Tokens text();
  @Signal(shape = "12") Features sentence();
  @Signal(shape = "10") Scores answer();
}

@Network
interface Reader {
  @Input(shape = "pieces") Tokens text();
  @Embedding(vocabulary = "50", units = "12") Sequence words(Tokens text);
  @MeanPooling Features sentence(Sequence words);
  @Logits(classes = "10") Scores answer(Features sentence);
}

@Distillation(teacher = Encoder.class, student = Reader.class)
interface Distilled {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
  @PairwiseRanking Loss ranks(
      @Teacher Scores answer,
      @Teacher("answer") @Stochastic(passes = 5) // expect: the body of 'Encoder' draws no random numbers
          ScorePasses passes,
      @Student("answer") Scores own);
}
