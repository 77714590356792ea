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
  @Softmax Probabilities chances(Scores answer);
}

@Distillation(teacher = Answerer.class, student = Answerer.class)
interface Distilled {
  @VanillaDistillation
  Loss soft( // expect: @VanillaDistillation cannot compute 'Loss' from (Probabilities, Probabilities)
      @Teacher Probabilities chances, @Student("chances") Probabilities own);
}
