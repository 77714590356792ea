package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Big {
  @Input(shape = "8") Features video();
  @Logits(classes = "3") Scores answer(Features video);
}

@Network
@Frozen
interface Small extends Big {}

@Distillation(teacher = Big.class, student = Small.class) // expect: The student 'Small' has no trained parameters
interface Answering {
  @Annotated Labels annotated();
  @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
  @VanillaDistillation(temperature = 2) Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
