/** What an analyst sets at an element: one group for each kind, in words of the office. */
import {
  isSelectEntryEdited,
  isTextFieldEntryEdited,
  SelectEntry,
  TextFieldEntry,
} from '@bpmn-io/properties-panel';
import { h } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';
import { is } from 'bpmn-js/lib/util/ModelUtil';
import { DURATIONS, shown, written } from './conditions.js';
import { fieldsOf, fieldValue, templateOf, withField, withStep, expressionOf } from './steps.js';

/** What the platform does not run is not offered. */
const HIDDEN = ['compensation', 'signal', 'adHocCompletion'];

export function panelOf(workbench) {
  const word = (key) => workbench.words[`editor.${key}`] ?? key;

  class OfficePanel {
    constructor(propertiesPanel, modeling, bpmnFactory) {
      this.modeling = modeling;
      this.create = (type, values) => bpmnFactory.create(type, values);
      propertiesPanel.registerProvider(500, this);
    }

    getGroups(element) {
      return (groups) => {
        const own = this.entries(element);
        const rest = groups.filter(({ id }) => !HIDDEN.includes(id));
        const at = rest.findIndex(({ id }) => id === 'general') + 1;
        if (own.entries.length) {
          rest.splice(at, 0, { id: 'amtsweg', label: own.label, entries: own.entries, component: undefined });
        }
        return rest;
      };
    }

    entries(element) {
      const task = element.businessObject;
      if (is(element, 'bpmn:UserTask')) {
        return { label: word('task'), entries: this.userTask(element, task) };
      }
      if (is(element, 'bpmn:ServiceTask')) {
        return { label: word('step'), entries: this.serviceTask(element, task) };
      }
      if (is(element, 'bpmn:BusinessRuleTask')) {
        return { label: word('decision'), entries: this.ruleTask(element, task) };
      }
      if (is(element, 'bpmn:StartEvent') && is(task.$parent, 'bpmn:Process') && !task.eventDefinitions?.length) {
        return { label: word('application'), entries: [this.form(element, task)] };
      }
      if (is(element, 'bpmn:SequenceFlow') && /Gateway$/.test(task.sourceRef.$type)) {
        return { label: word('condition'), entries: [this.condition(element, task)] };
      }
      if (is(element, 'bpmn:Process')) {
        return { label: word('procedure'), entries: this.process(element, task) };
      }
      return { entries: [] };
    }

    userTask(element, task) {
      const due = task.get('camunda:dueDate') ?? '';
      const other = due !== '' && !DURATIONS.includes(due);
      return [
        this.choice(element, 'office', workbench.offices, 'camunda:candidateGroups'),
        this.form(element, task),
        select('due', word('due'), word('due.description'), {
          get: () => (this.otherDue === element.id || other ? 'other' : due),
          set: (value) => {
            this.otherDue = value === 'other' ? element.id : undefined;
            this.update(element, { 'camunda:dueDate': value === 'other' ? due || 'P10D' : value || undefined });
          },
          options: () => [
            { value: '', label: word('due.none') },
            ...DURATIONS.map((value) => ({ value, label: word(`due.${value}`) })),
            { value: 'other', label: word('due.other') },
          ],
        }),
        ...(other || this.otherDue === element.id ? [this.text(element, 'due.iso', 'camunda:dueDate')] : []),
      ];
    }

    serviceTask(element, task) {
      const template = templateOf(workbench.templates, task);
      const step = select('step', word('step'), template?.description ?? word('step.description'), {
        get: () => (template ? expressionOf(template) : ''),
        set: (value) => {
          const chosen = workbench.templates.find((known) => expressionOf(known) === value);
          this.update(element, chosen ? withStep(task, chosen, this.create) : { 'camunda:delegateExpression': undefined });
        },
        options: () => [
          { value: '', label: word('choose') },
          ...workbench.templates.map((known) => ({ value: expressionOf(known), label: known.name })),
        ],
      });
      const fields = template ? fieldsOf(template).map((field) => this.field(element, task, field)) : [];
      return [step, ...fields];
    }

    field(element, task, { label, description, binding, choices, constraints }) {
      const name = constraints?.notEmpty ? label : `${label} ${word('optional')}`;
      const value = {
        get: () => fieldValue(task, binding.name) ?? '',
        set: (typed) => this.update(element, withField(task, binding.name, typed, this.create)),
      };
      return choices
        ? select(`field-${binding.name}`, name, description, {
            ...value,
            options: () => offered([{ value: '', label: word('choose') }, ...choices.map((one) => ({ value: one.value, label: one.name }))], value.get()),
          })
        : text(`field-${binding.name}`, name, description, value);
    }

    ruleTask(element, task) {
      return [
        select('decision', word('decision'), word('decision.description'), {
          get: () => task.get('camunda:decisionRef') ?? '',
          set: (value) =>
            this.update(element, {
              'camunda:decisionRef': value || undefined,
              'camunda:decisionRefBinding': 'deployment',
              'camunda:mapDecisionResult': 'singleEntry',
            }),
          options: () => offered([{ value: '', label: word('choose') }, ...workbench.decisions], task.get('camunda:decisionRef')),
        }),
        this.text(element, 'result', 'camunda:resultVariable'),
      ];
    }

    form(element, task) {
      return select('form', word('form'), word('form.description'), {
        get: () => task.get('camunda:formRef') ?? '',
        set: (value) =>
          this.update(element, {
            'camunda:formRef': value || undefined,
            'camunda:formRefBinding': value ? 'deployment' : undefined,
          }),
        options: () => offered([{ value: '', label: word('choose') }, ...workbench.forms], task.get('camunda:formRef')),
      });
    }

    condition(element, flow) {
      return text('condition', word('condition'), word('condition.description'), {
        get: () => shown(flow.conditionExpression?.body),
        set: (typed) =>
          this.update(element, {
            conditionExpression: written(typed)
              ? this.create('bpmn:FormalExpression', { body: written(typed) })
              : undefined,
          }),
      });
    }

    process(element) {
      return [
        this.text(element, 'starter', 'camunda:candidateStarterGroups'),
        this.text(element, 'history', 'camunda:historyTimeToLive'),
      ];
    }

    choice(element, key, choices, property) {
      const value = () => element.businessObject.get(property) ?? '';
      return select(key, word(key), word(`${key}.description`), {
        get: value,
        set: (chosen) => this.update(element, { [property]: chosen || undefined }),
        options: () => offered([{ value: '', label: word('choose') }, ...choices], value()),
      });
    }

    text(element, key, property) {
      return text(key, word(key), word(`${key}.description`), {
        get: () => element.businessObject.get(property) ?? '',
        set: (typed) => this.update(element, { [property]: typed || undefined }),
      });
    }

    update(element, properties) {
      this.modeling.updateProperties(element, properties);
    }
  }
  OfficePanel.$inject = ['propertiesPanel', 'modeling', 'bpmnFactory'];
  return { __init__: ['officePanel'], officePanel: ['type', OfficePanel] };
}

/** A value of the model that is not in the list stays visible, so that people see that it is wrong. */
const offered = (options, value) =>
  !value || options.some((option) => option.value === value) ? options : [...options, { value, label: `${value} ?` }];

function select(id, label, description, { get, set, options }) {
  const component = ({ element }) => {
    return h(SelectEntry, { element, id, label, description, getValue: get, setValue: set, getOptions: options });
  };
  return { id, component, isEdited: isSelectEntryEdited };
}

function text(id, label, description, { get, set }) {
  const component = ({ element }) => {
    const debounce = useService('debounceInput');
    return h(TextFieldEntry, { element, id, label, description, getValue: get, setValue: set, debounce });
  };
  return { id, component, isEdited: isTextFieldEntryEdited };
}
