/**
 * The command line: runs the samples. An error of the user is one line that says what to do; exit
 * codes are 0 for success, 1 for a failure and 2 for wrong usage.
 */
package org.distill4j.samples.cli;
