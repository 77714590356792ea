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
@Stage(name = "answers", freeze = "hidden", epochs = 5)
@Stage(name = "all")
interface Staged {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}

@Network
interface Flat {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

@Distillation(teacher = Big.class, student = Flat.class)
interface FlatStaged extends Staged {} // expect: 'answers' refers to 'hidden', but 'Flat' has no such node
