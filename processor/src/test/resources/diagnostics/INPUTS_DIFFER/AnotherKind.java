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
  @Input(shape = {"clips", "8"}) Sequence video();
  @MeanPooling Features pooled(Sequence video);
  @Logits(classes = "10") Scores answer(Features pooled);
}

@Distillation(
    teacher = Answerer.class,
    student = Small.class) // expect: The input 'video' of 'Small' is Sequence (clips, 8), but that of 'Answerer' is Features (8).
interface Distilled {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
