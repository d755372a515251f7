/** The forms of a study and of a protocol. A file may leave out what it does not ask; what is stored has every part. */
import { z } from 'zod';
import { LIMITS, line, listOf, name, objectOf, optional, textUpTo } from '../schema-parts';
import { type Choice, type InterviewProtocol, KEPT_AS, type NamingQuestion, type OwnQuestion, type Study } from './interview-protocol';

const MOST_QUESTIONS = 50;
const MOST_CHOICES = 9;

const id = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/) as z.ZodType<string>;
const naming = objectOf<NamingQuestion>({ id, ask: optional(name), label: optional(name) });
const choice = objectOf<Choice>({ value: name, label: name });
const own = objectOf<OwnQuestion>({
  id,
  about: z.enum(['person', 'me']),
  ask: name,
  label: optional(name),
  choices: optional(listOf(choice, MOST_CHOICES)),
  keepAs: z.enum(KEPT_AS),
});

export const protocolSchema = objectOf<InterviewProtocol>({
  format: z.literal('kith-protocol'),
  version: z.literal(1),
  title: name,
  consent: line,
  names: z.array(naming).min(1).max(MOST_QUESTIONS) as unknown as z.ZodType<InterviewProtocol['names']>,
  closeness: z.boolean(),
  about: z.boolean(),
  knows: z.boolean(),
  contact: z.boolean(),
  questions: listOf(own, MOST_QUESTIONS),
  positions: listOf(naming, MOST_QUESTIONS),
});

export const studySchema = objectOf<Study>({
  protocol: optional(protocolSchema),
  secret: optional(textUpTo(LIMITS.id)),
  ego: optional(name),
});

/** As a file may write it. Unknown parts are refused: a misspelled one would silently not be asked. */
export const protocolFileSchema = z.strictObject({
  format: z.literal('kith-protocol'),
  version: z.literal(1),
  title: name,
  consent: z.string().max(LIMITS.line).default(''),
  names: z
    .array(z.strictObject({ id, ask: name.optional(), label: name.optional() }))
    .min(1)
    .max(MOST_QUESTIONS),
  closeness: z.boolean().default(false),
  about: z.boolean().default(false),
  knows: z.boolean().default(false),
  contact: z.boolean().default(false),
  questions: z
    .array(
      z.strictObject({
        id,
        about: z.enum(['person', 'me']).default('person'),
        ask: name,
        label: name.optional(),
        choices: z
          .array(z.strictObject({ value: name, label: name }))
          .min(2)
          .max(MOST_CHOICES)
          .optional(),
        keepAs: z.enum(KEPT_AS).default('answer'),
      }),
    )
    .max(MOST_QUESTIONS)
    .default([]),
  positions: z
    .array(z.strictObject({ id, ask: name.optional(), label: name.optional() }))
    .max(MOST_QUESTIONS)
    .default([]),
});
