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

interface Hint {
  @FitNet Loss hint(@Teacher Features hidden, @Student("hidden") Features own);
}

@Schemes(
    of = {Vanilla.class, Hint.class},
    pairs = {
      @Distillation(teacher = Big.class, student = Big.class),
      @Distillation(
          teacher = Vanilla.class, // expect: The teacher 'Vanilla' is not a network
          student = Big.class)
    })
interface BigSchemes {}
