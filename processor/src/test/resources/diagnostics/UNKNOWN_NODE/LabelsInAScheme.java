package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Big {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

interface Vanilla {
  @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}

@Schemes(
    of = Vanilla.class, // expect: Vanilla for Big: 'answers' refers to 'annotated', but 'Vanilla' has no such labels
    networks = Big.class)
interface BigSchemes {}
