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

@Network
interface Small {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

interface Vanilla {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}

interface Hint {
  @FitNet Loss hint(@Teacher Features hidden, @Student("hidden") Features own);
}

@Schemes(
    of = {
      Vanilla.class,
      Hint.class // expect: Hint for Small: 'hint' refers to 'hidden', but 'Small' has no such node
    },
    networks = {Big.class, Small.class})
interface BothSchemes {}
