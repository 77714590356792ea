package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@External
interface Encoder {
  @Input(shape = "pieces") Tokens text();
  @Signal(shape = "384") Features sentence();
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
  @FitNet
  Loss hint( // expect: 'hint' reads 'sentence' with features = 12, but 'sentence' has features = 384
      @Teacher Features sentence,
      @Student("sentence") Features own);
}
