package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Logits(classes = "3") Scores answer(Features video);
}

@Distillation(teacher = Answerer.class, student = Answerer.class)
@Frozen // expect: @Frozen is not allowed on 'Answering': it belongs on a network, a block, a use of a block, or a node
interface Answering {
  @Annotated Labels annotated();
  @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
  @VanillaDistillation(temperature = 2) Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
