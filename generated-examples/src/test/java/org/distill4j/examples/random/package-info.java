/**
 * Random specs: valid ones, which must compile, train and have the declared number of parameters,
 * and broken ones, which must cause a diagnostic. Specs are drawn from the declarations of
 * operations and kinds, so new ones are covered as soon as they are declared.
 */
package org.distill4j.examples.random;
