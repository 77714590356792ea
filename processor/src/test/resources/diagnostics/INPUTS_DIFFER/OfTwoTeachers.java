package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Dropout Features dropped(Features video);
  @Dense(units = "8") Features hidden(Features dropped);
  @Logits(classes = "10") Scores answer(Features hidden);
}

@Network
interface Motion {
  @Input(shape = "16") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

@Distillation(
    teacher = {
      Answerer.class,
      Motion.class // expect: The input 'video' of 'Motion' is Features (16), but that of 'Answerer' is Features (8).
    },
    student = Answerer.class)
interface Distilled {
  @VanillaDistillation
  Loss soft(@Teacher(of = Answerer.class) Scores answer, @Student("answer") Scores own);
  @VanillaDistillation
  Loss motion(@Teacher(of = Motion.class) Scores answer, @Student("answer") Scores own);
}
