/** Service tasks and their step: read from and written to the model with the element templates that the server generates. */
const ATTRIBUTE = 'property';
const STEP = 'camunda:delegateExpression';
const FIELD = 'camunda:property';

export const expressionOf = (template) => attributesOf(template)[STEP];

/** What the template sets at the task itself: its step, and that it waits for its own transaction where it must. */
const attributesOf = (template) =>
  Object.fromEntries(
    template.properties.filter(({ binding }) => binding.type === ATTRIBUTE).map(({ binding, value }) => [binding.name, value]),
  );

export const fieldsOf = (template) => template.properties.filter(({ binding }) => binding.type === FIELD);

export const templateOf = (templates, task) =>
  templates.find((template) => expressionOf(template) === task.get(STEP));

const values = (task) => task.get('extensionElements')?.get('values') ?? [];

const properties = (task) => values(task).find(({ $type }) => $type === 'camunda:Properties')?.get('values') ?? [];

export const fieldValue = (task, name) => properties(task).find((property) => property.get('name') === name)?.get('value');

/** The task with another step; fields of the same name keep their value, and others' extensions stay. */
export function withStep(task, template, create) {
  const kept = Object.fromEntries(
    fieldsOf(template)
      .map(({ binding }) => [binding.name, fieldValue(task, binding.name)])
      .filter(([, value]) => value),
  );
  return {
    ...attributesOf(template),
    extensionElements: extensions(task, kept, create),
  };
}

export function withField(task, name, value, create) {
  const all = Object.fromEntries(properties(task).map((property) => [property.get('name'), property.get('value')]));
  all[name] = value;
  return { extensionElements: extensions(task, all, create) };
}

function extensions(task, fields, create) {
  const others = values(task).filter(({ $type }) => $type !== 'camunda:Properties');
  const list = Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => create('camunda:Property', { name, value }));
  const all = list.length ? [...others, create('camunda:Properties', { values: list })] : others;
  return all.length ? create('bpmn:ExtensionElements', { values: all }) : undefined;
}
