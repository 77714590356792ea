/** Follows the pages for newcomers to the letter. */
package org.distill4j.examples.guide;
