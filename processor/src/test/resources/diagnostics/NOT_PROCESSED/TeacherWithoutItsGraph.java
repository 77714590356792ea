package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Small {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

@Distillation(
    teacher = Base.class, // expect: The teacher 'Base' comes from another module, which was compiled without the processor: 'examples.BaseGraph' is missing.
    student = Small.class)
interface Distilled {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
