package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Big {
  @Input(shape = "8") Features video();
  @Dense(units = "64") Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}

interface Vanilla {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}

@Schemes(
    of = {
      Vanilla.class,
      Big.class // expect: 'Big' is not a scheme
    },
    networks = Big.class)
interface BigSchemes {}
