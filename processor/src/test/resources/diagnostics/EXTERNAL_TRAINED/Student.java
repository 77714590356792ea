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

@Distillation(
    teacher = Reader.class,
    student = Encoder.class) // expect: The student 'Encoder' is an external teacher, which cannot be trained
interface Distilled {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
