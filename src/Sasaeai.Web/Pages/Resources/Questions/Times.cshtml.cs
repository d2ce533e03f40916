using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sasaeai.Data;
using Sasaeai.Time;

namespace Sasaeai.Web.Pages.Resources.Questions;

[OpenToKeepers]
public sealed class TimesModel(SasaeaiDb db, CurrentUser me, TimeProvider clock) : QuestionModel<TimesAnswers>(db, me, clock)
{
    /// <summary>More lines than anyone keeps by hand would only make the page slow.</summary>
    private const int Most = 20;

    protected override string Question => "times";

    public bool MayAdd => Form.Lines.Count < Most;

    /// <summary>The same page with an empty line more, and all that was typed; nothing is judged yet.</summary>
    public async Task<IActionResult> OnPostMoreAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (MayAdd)
            Form.Lines.Add(new());
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }
        return Page();
    }

    protected override Task CheckAsync()
    {
        for (var i = 0; i < Form.Lines.Count; i++)
        {
            var line = Form.Lines[i];
            if (!line.IsBlank && line.Days.Count == 0)
                ModelState.AddModelError($"Form.Lines[{i}].Days", "曜日を選んでください");
            if (ClockTime.TryParse(line.From, out var from) && ClockTime.TryParse(line.Until, out var until) && until <= from)
                ModelState.AddModelError($"Form.Lines[{i}].Until", "終わりの時刻が、はじまりより前です");
        }
        return Task.CompletedTask;
    }
}
