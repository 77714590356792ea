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
interface Soft {
  @VanillaDistillation(temperature = 0) // expect: 'temperature'
  Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}

@Distillation(teacher = Big.class, student = Big.class)
interface Own extends Soft {}
