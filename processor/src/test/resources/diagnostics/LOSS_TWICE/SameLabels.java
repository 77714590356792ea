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
interface Distilled {
  @Annotated Labels correct();
  @CrossEntropy Loss answers(@Student Scores answer, Labels correct);
  @CrossEntropy Loss again(@Student Scores answer, Labels correct); // expect: 'answers' and 'again' are the same loss of the same values.
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
