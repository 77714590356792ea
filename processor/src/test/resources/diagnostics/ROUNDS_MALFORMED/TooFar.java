package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Mapping {
  @Input(shape = "8") Features state();
  @Carry("state") @Dense(units = "8") Features mapped(Features state);
}

@Network
interface Deep {
  @Input(shape = "8") Features video();
  @Use(repeat = "4") Mapping layers(@From("video") Features state);
  @Logits(classes = "10") Scores answer(@From("layers.mapped") Features last);
}

@Network
interface Shallow {
  @Input(shape = "8") Features video();
  @Use(repeat = "2") Mapping layers(@From("video") Features state);
  @Logits(classes = "10") Scores answer(@From("layers.mapped") Features last);
}

@Distillation(teacher = Deep.class, student = Shallow.class)
interface Distilled {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
  @FitNet
  Loss hints(
      @Teacher(value = "layers[*].mapped", rounds = "4 * round") Features taught, // expect: The rounds 4 * round of 'taught' cannot be read: '4 * round' is no round from 0 to 3 for round 1 of the student
      @Student("layers[*].mapped") Features own);
}
