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
interface Small {
  @Input(shape = "4") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

@Distillation(
    teacher = Answerer.class,
    student = Small.class) // expect: The input 'video' of 'Small' is Features (4), but that of 'Answerer' is Features (8).
interface Distilled {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
