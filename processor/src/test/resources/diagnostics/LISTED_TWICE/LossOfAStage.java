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

@Distillation(teacher = Answerer.class, student = Answerer.class)
@Stage(
    name = "all",
    losses = {
      "soft",
      "soft" // expect: 'all' lists 'soft' twice.
    })
interface Distilled {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
