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
  @Weight(1.0 / 0) // expect: The value of @Weight on 'soft' is Infinity. Fix: Use a value of at least 0 that is finite.
  Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
