package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Part {
  @Input(shape = "12") Features state();
  @Dense(units = "12") Features next(Features state);
}

@External
interface Encoder {
  @Input(shape = "12") Features text();
  @Signal(shape = "12") Features sentence();
  Part part(@From("text") Features state); // expect: 'part' has the block 'Part'
}
