/**
 * Random specs: valid ones, which must compile, train and count their parameters as they say, and
 * broken ones, which must be told apart with a diagnostic. What can be drawn follows from the
 * declarations of operations and kinds, so new ones are drawn as soon as they are declared.
 */
package org.distill4j.examples.random;
