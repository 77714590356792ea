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

interface Soft {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}

interface Light {
  @VanillaDistillation @Weight(0.1) Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}

interface Softer extends Soft {
  @Override
  @VanillaDistillation(temperature = 4) Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}

@Distillation(teacher = Big.class, student = Small.class)
interface OfTheNearest extends Soft, Softer {}

@Distillation(teacher = Big.class, student = Small.class)
interface OfBoth extends Soft, Softer, Light {} // expect: 'OfBoth' inherits 'soft' from both 'Light' and 'Softer'
