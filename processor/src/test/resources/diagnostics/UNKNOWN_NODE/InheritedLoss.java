package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Big {
  @Dimension(32) int width();
  @Input(shape = "8") Features video();
  @Dense(units = "width") Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}

@Network
interface Small extends Big {
  @Override @Dimension(4) int width();
}

@Distillation(teacher = Big.class, student = Small.class)
interface Hinted {
  @FitNet Loss hint(@Teacher Features hidden, @Student("hidden") @Regressor Features own);
}

@Network
interface Flat {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

@Distillation(teacher = Big.class, student = Flat.class)
interface FlatHinted extends Hinted {} // expect: 'hint' refers to 'hidden', but 'Flat' has no such node
