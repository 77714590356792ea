package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Big {
  @Input(shape = "8") Features video();
  @Dense(units = "64") Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}

@Network
interface Small {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

interface Undistilled {
  @Annotated Labels annotated();
  @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
}

@Schemes(
    of = Undistilled.class, // expect: Undistilled for Big and 1 more: No objective of 'Undistilled' reads the teacher
    networks = {Big.class, Small.class})
interface BothSchemes {}
