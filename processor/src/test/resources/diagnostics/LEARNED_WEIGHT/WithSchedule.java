package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

@Distillation(teacher = Answerer.class, student = Answerer.class)
interface Distilled {
  @VanillaDistillation
  @Weight(value = 1, epochs = 5, learned = true) // expect: The weight of 'soft' is learned: it cannot have a schedule as well
  Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
