package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Dimension int softWeight();
  @Input(shape = "softWeight") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

@Distillation(teacher = Answerer.class, student = Answerer.class)
interface Distilled { // expect: Two settings of 'Distilled' have the name 'softWeight': the dimension 'softWeight' and the weight of the loss 'soft'
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
