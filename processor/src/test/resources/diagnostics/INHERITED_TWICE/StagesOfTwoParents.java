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

@Stage(name = "once", epochs = 2)
interface Short extends Soft {}

@Stage(name = "first", epochs = 2)
@Stage(name = "second", epochs = 4)
interface Long extends Soft {}

@Distillation(teacher = Big.class, student = Small.class)
interface Both extends Short, Long {} // expect: 'Both' inherits '@Stage' from both 'Short' and 'Long'
