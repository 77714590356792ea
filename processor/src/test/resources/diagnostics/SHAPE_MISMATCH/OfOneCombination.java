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
interface Narrow extends Big {
  @Override @Dense(units = "4") Features hidden(Features video);
}

interface Hint {
  @FitNet Loss hint(@Teacher Features hidden, @Student("hidden") Features own);
}

@Schemes(
    of = Hint.class, // expect: Hint for Narrow from Big: 'hint' reads 'hidden' with
    networks = {Big.class, Narrow.class},
    pairs = @Distillation(teacher = Big.class, student = Narrow.class))
interface BothSchemes {}
