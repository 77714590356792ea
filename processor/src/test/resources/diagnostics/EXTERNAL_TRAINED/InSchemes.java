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

interface Vanilla {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}

@Schemes(
    of = Vanilla.class,
    networks = Encoder.class) // expect: The type 'Encoder' is an external teacher, which cannot be trained
interface EncoderSchemes {}
